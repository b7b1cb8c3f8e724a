"""Figures: frames in, plotly figures out. Pure; no Streamlit."""
